import { PATIENCE_MILLISECONDS } from './browser';

/** Asks again and again until the answer is what is wanted; throws with the last answer when patience ends. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  wanted: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not so, but ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
