import type { OwnerPanel, TitledList } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

/** Advice for the owner of the site: likeliest cause first, then prevention. */
export function OwnerHelp({ owner }: { readonly owner: OwnerPanel }) {
  return (
    <div class="owner">
      {owner.intro.map((text) => (
        <p key={text.key}>
          <SayText text={text} />
        </p>
      ))}
      {owner.hint && (
        <p class="evidence">
          <SayText text={owner.hint} />
        </p>
      )}
      <ol class="owner-fixes">{owner.fixes.map((fix) => Titled(fix))}</ol>
      <h4>{translate('ownerPreventTitle')}</h4>
      <p>{translate('ownerPreventWhat')}</p>
      <ul class="owner-fixes">{owner.prevention.map((tip) => Titled(tip))}</ul>
      {owner.ending.map((text) => (
        <p key={text.key}>
          <SayText text={text} />
        </p>
      ))}
    </div>
  );
}

function Titled({ title, steps }: TitledList) {
  return (
    <li key={title.key}>
      <strong>
        <SayText text={title} />
      </strong>
      {steps.map((text) => (
        <p key={text.key}>
          <SayText text={text} />
        </p>
      ))}
    </li>
  );
}
