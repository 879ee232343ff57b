/** Waits for something, but no longer than some milliseconds; whether it has come by then. Rejects if it does. */
export async function inTime(something: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), milliseconds); });
  return Promise.race([something.then(() => true), late]).finally(() => clearTimeout(timer));
}
