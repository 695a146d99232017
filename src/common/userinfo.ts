/** An address without the name and password in it; a text that is no address stays as it is. */
export function withoutUserinfo(address: string): string {
  const url = URL.parse(address);
  if (url === null || (url.username === '' && url.password === '')) return address;
  url.username = '';
  url.password = '';
  return url.href;
}
