import type messages from '../../public/_locales/en/messages.json';

/** Each visible text has a key in `public/_locales`. The English file lists all keys. */
export type MessageKey = keyof typeof messages;
