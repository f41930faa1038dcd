import { bundledPackages, publisherLinks, version } from '../../build/about.build.ts';
import { packageUrl } from '../../lib/browser/extension.ts';
import { translate } from '../../lib/i18n.ts';

const links = [
  { href: publisherLinks.homepage, label: 'optionsAboutHome' },
  { href: publisherLinks.support, label: 'optionsAboutHelp' },
  { href: publisherLinks.bugs, label: 'optionsAboutBugs' },
] as const;

/** Version, publisher and licences. */
export function AboutSection() {
  return (
    <section data-part="about">
      <h2>{translate('optionsAboutTitle')}</h2>
      <p>
        {translate('extensionName')} {version}
      </p>
      <ul>
        <li>
          <a href={packageUrl('/privacy.html')}>{translate('welcomePrivacyLink')}</a>
        </li>
        {links.map(
          ({ href, label }) =>
            href && (
              <li key={label}>
                <a href={href}>{translate(label)}</a>
              </li>
            ),
        )}
      </ul>
      <h3>{translate('optionsAboutMade')}</h3>
      <ul>
        {bundledPackages.map(({ name, version: itsVersion, license }) => (
          <li key={name}>
            <bdi>
              {name} {itsVersion} ({license})
            </bdi>
          </li>
        ))}
      </ul>
      <p>
        <a href={packageUrl('/licenses.txt')}>{translate('optionsAboutLicenses')}</a>
      </p>
    </section>
  );
}
