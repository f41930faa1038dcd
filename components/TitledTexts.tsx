import type { Reassurance, TitledText } from '../lib/explain/help.ts';
import { between } from '../lib/format/punctuation.ts';
import { readLanguage } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

/** A list of short texts with titles. */
export function TitledTexts({ texts }: { readonly texts: readonly (TitledText | Reassurance)[] }) {
  return (
    <dl>
      {texts.map((text) => (
        <div key={text.title.key}>
          <dt>
            <SayText text={text.title} />
          </dt>
          <dd>
            <SayText text={text.body} />
            {'more' in text && text.more && (
              <>
                {between(' ', readLanguage())}
                <SayText text={text.more} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
