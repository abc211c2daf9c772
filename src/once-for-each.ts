/**
 * A function of an object that does its work once for each, which is never changed after it was made.
 *
 * Several stages split the same article into sentences or words, or group the same citations; none should have to hand the
 * result on to the others. What is known of an object goes with it.
 */
export function onceForEach<Key extends object, Result extends object | null>(
  read: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}
