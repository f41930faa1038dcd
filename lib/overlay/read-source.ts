import { hiddenLimit, pageLimit } from '../knowledge/read-limits.ts';
import { hostName } from './host-name.ts';

/** No product signs its error page in a tag's hundredth attribute, or a thousand tags deep. */
const attributeLimit = 20;
const depthLimit = 64;

/**
 * The beginning of the page's markup. It is matched and never shown. Reading stops at the limit, so a
 * page of 50 MB costs no more than a small one.
 */
export function readSource(page: Document, limit = pageLimit): string {
  const parts: string[] = [];
  let roomLeft = limit;
  write(page, 0);
  return parts.join('').slice(0, limit);

  function add(text: string): void {
    parts.push(text);
    roomLeft -= text.length;
  }

  function write(node: Node, depth: number): void {
    for (const child of node.childNodes) {
      if (roomLeft <= 0) return;
      if (isElement(child)) writeElement(child, depth);
      else add(writeLeaf(child, isHidden(node) ? Math.min(hiddenLimit, roomLeft) : roomLeft));
    }
  }

  function writeElement(element: Element, depth: number): void {
    if (element.localName === hostName) return;
    add(`<${element.localName}${writeAttributes(element, roomLeft)}>`);
    if (depth < depthLimit) write(element, depth + 1);
    add(`</${element.localName}>`);
  }
}

/** `null` while the page is still loading. */
export function readKnownSource(page: Document): string | null {
  return page.readyState === 'loading' ? null : readSource(page);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isHidden({ nodeName }: Node): boolean {
  return /^(?:style|script)$/i.test(nodeName);
}

function writeLeaf(node: Node, limit: number): string {
  const text = (node.nodeValue ?? '').slice(0, limit);
  if (node.nodeType === 8) return `<!--${text}-->`;
  if (node.nodeType !== 10) return text;
  const { name, publicId } = node as DocumentType;
  return publicId ? `<!DOCTYPE ${name} PUBLIC "${publicId}">` : `<!DOCTYPE ${name}>`;
}

function writeAttributes(element: Element, limit: number): string {
  return Array.from(element.attributes)
    .slice(0, attributeLimit)
    .map(({ name, value }) => ` ${name}="${value.slice(0, limit)}"`)
    .join('');
}
