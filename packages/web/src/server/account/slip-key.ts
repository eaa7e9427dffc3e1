import { textOf } from '../typed.ts';

/** How a slip is shown to the API: scanned, or typed with the number printed on it. */
export type SlipKey =
  { slip: string; organization?: string; code: string } | { identifier: string; code: string };

/** The key in a form; a reset slip that was scanned names no organization. */
export function slipKeyOf(form: FormData): SlipKey {
  const [slip, organization, code] = ['slip', 'organization', 'code'].map((name) =>
    textOf(form, name),
  ) as [string, string, string];
  if (slip === '') return { identifier: textOf(form, 'identifier'), code };
  return { slip, code, ...(organization === '' ? {} : { organization }) };
}

/** The same, from the address that a QR code holds; null when it holds none. */
export function scannedSlip(
  query: URLSearchParams,
): { slip: string; organization: string; code: string } | null {
  const slip = query.get('slip');
  const code = query.get('code');
  if (!slip || !code) return null;
  return { slip, organization: query.get('organization') ?? '', code };
}

/** As hidden fields and query parameters carry it. */
export function fieldsOf(key: SlipKey): Record<string, string> {
  return Object.fromEntries(
    Object.entries(key).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
