import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** Stands in for `lib/i18n.ts`, whose words come from the browser. */
export function translate(key: keyof typeof messages, values: readonly string[] = []): string {
  return messages[key].message.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
