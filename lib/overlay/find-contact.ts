/** Words by which links to a site's people go by, in the languages most pages are in. */
const contactWords =
  /\b(contact|contacto|contatto|contato|kontakt|get in touch|support|helpdesk|help desk|e-?mail us)\b/i;

/** The page's own way to reach its people: a mail address, else a link that says so. */
export function findContact(page: Document): HTMLAnchorElement | null {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const mail = links.find(({ protocol }) => protocol === 'mailto:');
  return mail ?? links.find(isContactLink) ?? null;
}

function isContactLink({ protocol, textContent }: HTMLAnchorElement): boolean {
  return /^https?:$/.test(protocol) && contactWords.test(textContent ?? '');
}

/** Brings the link into sight and the keyboard to it. Whether to follow it is the person's choice. */
export function pointTo(link: HTMLElement): void {
  link.scrollIntoView({ block: 'center' });
  link.focus({ focusVisible: true } as FocusOptions);
}
