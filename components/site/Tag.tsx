import type { ComponentChildren } from 'preact';
import type { TagTone } from './describe-now.ts';

interface TagProps {
  readonly tone: TagTone;
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
