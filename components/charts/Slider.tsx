import type { ComponentChildren } from 'preact';
import type { useMarks } from './use-marks.ts';

interface SliderProps {
  readonly title: string;
  readonly marks: ReturnType<typeof useMarks>;
  readonly children: ComponentChildren;
}

/** One tab stop for all marks of a drawing. A screen reader reads each mark as a slider's value. */
export function Slider({ title, marks, children }: SliderProps) {
  const { count, current, valueText, events } = marks;
  if (count === 0) return <>{children}</>;
  return (
    <div
      class="marks"
      role="slider"
      tabIndex={0}
      aria-label={title}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={current + 1}
      aria-valuetext={valueText}
      {...events}
    >
      {children}
    </div>
  );
}
