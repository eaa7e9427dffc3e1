/** The look of a box that something is typed or chosen in. */
export const CONTROL =
  'block min-h-control-lg w-full min-w-0 rounded-md border bg-surface px-3 py-1.5 text-base text-ink thumb:min-h-touch';

export function controlLook(invalid: true | undefined): string {
  return `${CONTROL} ${invalid ? 'border-danger ring-1 ring-danger' : 'border-edge'}`;
}

export type FieldProps = {
  label: string;
  hint?: string;
  error?: string | null;
  optional?: boolean;
  hiddenLabel?: boolean;
};
