import type { Tx } from './connection.ts';

/**
 * A statement built and planned once per connection:
 * `const byCode = prepared((tx) => tx.select().from(organization).where(eq(organization.code,
 * sql.placeholder('code'))).prepare('organization_by_code'))`, then `byCode(tx).execute({ code })`.
 * Names are unique per text.
 */
export function prepared<Statement>(build: (tx: Tx) => Statement): (tx: Tx) => Statement {
  const known = new WeakMap<Tx, Statement>();
  return (tx) => {
    const found = known.get(tx);
    if (found) return found;
    const fresh = build(tx);
    known.set(tx, fresh);
    return fresh;
  };
}
