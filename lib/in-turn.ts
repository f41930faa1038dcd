/**
 * Returns a function that runs async tasks one after the other, like a mutex. Use it where a value is
 * read, changed and written back. A task that fails does not stop the next.
 */
export function createTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => {});
    return turn;
  };
}
