/** Words in links to a site's support, in the languages of most pages. */
const contactWords =
  /\b(contact|contacto|contatto|contato|kontakt|get in touch|support|helpdesk|help desk|e-?mail us)\b/i;

/** The page's own contact link: a mail address, or else a link whose text says so. */
export function findContact(page: Document): HTMLAnchorElement | null {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const mail = links.find(({ protocol }) => protocol === 'mailto:');
  return mail ?? links.find(isContactLink) ?? null;
}

function isContactLink({ protocol, textContent }: HTMLAnchorElement): boolean {
  return /^https?:$/.test(protocol) && contactWords.test(textContent ?? '');
}

/** Scrolls to the link and focuses it. The person decides whether to follow it. */
export function pointTo(link: HTMLElement): void {
  link.scrollIntoView({ block: 'center' });
  link.focus({ focusVisible: true } as FocusOptions);
}
