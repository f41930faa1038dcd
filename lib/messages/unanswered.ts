/** Nobody could be told whose message it was: its tab was closing. */
export class Unanswered extends Error {}
