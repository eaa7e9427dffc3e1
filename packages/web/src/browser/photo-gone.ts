/**
 * 照片还在不在服务器上：a photo that nothing was done with is dropped after a while. Only the server's own word counts:
 * without a network nothing is known, and what is not known to be gone stays in the form.
 */
export async function isGone(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD' }).then(
    ({ status }) => status === 404 || status === 410,
    () => false,
  );
}
