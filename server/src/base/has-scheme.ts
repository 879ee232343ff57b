/** Whether a text begins with a scheme and two slashes, as `https://…` and `file:///…` do. `C:\…` and `doi:…` do not. */
export function hasScheme(text: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(text);
}
