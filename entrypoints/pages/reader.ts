import type { Reader } from '../../components/charts/reader.ts';
import { readDirection, readLanguage } from '../../lib/i18n.ts';

export const reader: Reader = {
  locale: readLanguage(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  direction: readDirection(),
};
