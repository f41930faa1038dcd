/** The message named no tab, because its tab was closing. */
export class Unanswered extends Error {}
