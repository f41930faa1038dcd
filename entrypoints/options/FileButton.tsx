import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPick: (file: File) => void;
}

/** A normal button. The browser's file field is hidden. */
export function FileButton({ label, isDisabled, onPick }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        data-do="import"
        disabled={isDisabled}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be picked again.
          currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
