import type { Help } from '../lib/explain/help.ts';
import { inBrackets } from '../lib/format/punctuation.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

/** What happened, the evidence and the code. */
export function WhySection({ help }: { readonly help: Help }) {
  const { title, body, reason, evidence, statusCode } = help;
  const reasons = reason ? [reason, ...evidence] : evidence;
  return (
    <>
      <h3>{translate('cardWhy')}</h3>
      <p>
        <strong>
          <SayText text={title} />
        </strong>
        {Number.isInteger(statusCode) && inBrackets(statusCode, readLanguage())}
      </p>
      <p class="body">
        <SayText text={body} />
      </p>
      {reasons.length > 0 && (
        <ul class="evidence" aria-label={translate('cardWhy')}>
          {reasons.map((text) => (
            <li key={text.key}>
              <SayText text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
