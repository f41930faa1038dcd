import { readFileSync } from 'node:fs';

/** The privacy page of the extension, made from PRIVACY.md. */
export function writePrivacyPage(): string {
  const blocks = readFileSync(new URL('../PRIVACY.md', import.meta.url), 'utf8')
    .trim()
    .split(/\n{2,}/);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backsoon: privacy</title>
<style>
:root { color-scheme: light dark; font: 14px / 1.5 system-ui, sans-serif; }
body { max-inline-size: 680px; margin: 24px auto; padding: 0 16px; overflow-wrap: break-word; }
td, th { padding: 4px 8px 4px 0; text-align: start; vertical-align: top; border-block-end: 1px solid; }
</style>
${blocks.map(writeBlock).join('\n')}
</html>
`;
}

/** A heading, table, list or paragraph of PRIVACY.md. */
function writeBlock(block: string): string {
  const [, marks, title] = /^(#+) (.*)$/s.exec(block) ?? [];
  if (marks && title) return `<h${marks.length}>${writeWords(title)}</h${marks.length}>`;
  const lines = block.split('\n');
  if (block.startsWith('|')) return writeTable(lines);
  if (!block.startsWith('- ')) return `<p>${writeWords(block)}</p>`;
  return `<ul>${lines.map((line) => `<li>${writeWords(line.slice(2))}</li>`).join('')}</ul>`;
}

function writeTable([head = '', , ...rows]: readonly string[]): string {
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => writeWords(cell.trim()));
  const line = (row: string, tag: string) =>
    `<tr>${cells(row)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')}</tr>`;
  return `<table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}

function writeWords(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]*)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]*)\*\*/g, '<b>$1</b>')
    .replaceAll(/\*([^*]*)\*/g, '<i>$1</i>');
}
