/** How much is done at once: more would not be faster, and some systems open no more files. */
const atOnce = 16;

/** Does `work` for each of `items`, a few at once, until `goOn` says no. Rejects as soon as `work` does. */
export async function forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>, goOn: () => boolean = () => true): Promise<void> {
  const next = items[Symbol.iterator]();
  const worker = async () => {
    for (let item = next.next(); !item.done && goOn(); item = next.next()) await work(item.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
