import type { ComponentChildren } from 'preact';
import type { Tone } from './describe-now.ts';

interface TagProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

/** A fact in a word or two. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span class="tag" data-tone={tone}>
      {children}
    </span>
  );
}
