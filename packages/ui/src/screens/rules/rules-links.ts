export const proposalKinds = ['limit-set', 'field', 'kind'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** 规则页的地址：which change is looked at, or what is being proposed. */
export function rulesHref(
  base: string,
  open: { readonly change?: string; readonly propose?: ProposalKind; readonly set?: string },
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(open)) query.set(name, value);
  return query.size === 0 ? base : `${base}?${query.toString()}`;
}
