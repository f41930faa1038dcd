/** `1,250` */
export function formatNumber(value: number, locale: string, options?: Intl.NumberFormatOptions) {
  return new Intl.NumberFormat(locale, options).format(value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `84 kB`, in the unit that leaves at most three digits. */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
  return formatNumber(bytes / 1000 ** step, locale, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    maximumFractionDigits: 1,
  });
}
