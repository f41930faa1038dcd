import { expect, test } from 'vitest';
import { createBudget } from '../../../lib/record/budget.ts';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a tab has 60 a minute, and each tab its own', () => {
  const budget = createBudget();
  const granted = times(300).filter((index) => budget.take(1, index * 100));
  expect(granted).toHaveLength(60);
  expect(budget.take(2, 30_000)).toBe(true);
  expect(budget.take(1, 60_001)).toBe(true);
});

test('no minute, wherever it begins, has more', () => {
  const budget = createBudget();
  const granted = times(3000).filter((index) => budget.take(1, index * 100));
  for (const start of granted) {
    const inMinute = granted.filter((at) => at >= start && at < start + 600);
    expect(inMinute.length).toBeLessThanOrEqual(60);
  }
});

test('a clock set back by a day closes nothing', () => {
  const budget = createBudget();
  for (const index of times(60)) budget.take(1, index);
  expect(budget.take(1, -86_400_000)).toBe(true);
});
