/**
 * Gives a function that runs one work after the other, in the order they came: where a value is
 * read, changed and written back, nobody may come in between. A work that fails stops no other.
 */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
