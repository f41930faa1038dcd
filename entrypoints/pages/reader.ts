import type { Reader } from '../../components/charts/reader.ts';
import { readDirection, readLanguage, readTimeZone } from '../../lib/i18n.ts';

export const reader: Reader = {
  locale: readLanguage(),
  timeZone: readTimeZone(),
  direction: readDirection(),
};
