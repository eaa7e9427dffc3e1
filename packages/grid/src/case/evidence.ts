/**
 * 登记时要不要照片：这一类要，这个渠道也拍得了。A call or a resident's report brings none and is taken down without.
 * The kernel refuses and the raise pages ask by this one rule, so it stands apart from what only the server needs.
 */
export function needsPhotoBefore(
  kind: { readonly evidence: readonly string[] } | undefined,
  channel: { readonly noPhoto?: unknown } | undefined,
): boolean {
  return (kind?.evidence.includes('photo-before') ?? false) && !channel?.noPhoto;
}
