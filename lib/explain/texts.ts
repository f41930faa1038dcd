import type { Reassurance } from './help.ts';
import type { Condition, Saying, Words } from './signs.ts';

/** What happened, for *Why*. */
interface Happening extends Condition {
  readonly title: Words;
  readonly body: Words;
}

interface Comfort extends Condition {
  readonly says: Reassurance;
}

/** The part between you and the site, and the sentence about it for screen readers. */
interface Middle extends Condition {
  readonly label: Words;
  readonly said: Words;
}

/** What the code means in general. */
interface About {
  readonly title: Words;
  /** All that hold are said. */
  readonly steps: readonly Saying[];
}

/** What is said besides the first screen. Only a failure needs it: see `stored-texts.ts`. */
export interface TextTables {
  /** The first that holds is said; else what the code means. */
  readonly happenings: readonly Happening[];
  /** All that hold are said, strongest first. A reason never contradicts the judgement. */
  readonly reasons: readonly Saying[];
  /** All that hold are said. */
  readonly comforts: readonly Comfort[];
  /** The first that holds is drawn. */
  readonly middles: readonly Middle[];
  readonly about: About;
}

export const noTexts: TextTables = {
  happenings: [],
  reasons: [],
  comforts: [],
  middles: [],
  about: { title: 'aboutTitleNoCode', steps: [] },
};
