import type messages from '../../public/_locales/en/messages.json';

/** Every visible word has a key in `public/_locales`; English is the list of what exists. */
export type MessageKey = keyof typeof messages;
