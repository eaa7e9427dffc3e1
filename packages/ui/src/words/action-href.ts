/** Where a form of a page is sent: with the query of the page, so that it comes back to what was being looked at. */
export function actionHref(name: string, query: Readonly<Record<string, string | null>>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return [`?/${name}`, new URLSearchParams(kept).toString()].filter(Boolean).join('&');
}
