import { afterFrame, nextFrame, type Probed } from './frames.ts';

/** One key: milliseconds from the key event to the painted frame that shows it. */
export interface KeyTime {
  readonly ms: number;
  /** The frame that follows the key was not ready when the screen was due for it. */
  readonly missed: boolean;
}

/** Frames of a screen of 60 a second: those that were due, and how many of them did not come in time. */
export interface FrameCount {
  readonly due: number;
  readonly missed: number;
}

/** What the bench adds to any page, ours or a peer's, to see with the same eyes when something stands on the screen. */
export interface Probe {
  /** Goes to an address within the window; resolves to the milliseconds until each of the selectors was painted. */
  go(hash: string, selectors: readonly string[]): Promise<number[]>;
  /** Begins to wait for an input event; `shown` gives the milliseconds from it until the selector is painted. */
  awaitInput(selector: string): void;
  shown(): Promise<number>;
  /** Begins to wait for a key; `struck` gives the milliseconds from it until the frame after it was painted. */
  awaitKey(): void;
  struck(): Promise<number>;
  /**
   * Begins to wait for a key; `followed` gives the time until a frame shows what the selector names, or no longer shows
   * it. Missed: later than the frame after the one that is due to show the key itself.
   */
  awaitFollowing(selector: string, isThere: boolean): void;
  followed(): Promise<KeyTime>;
  /** Begins to watch keys that write, or keys of any kind; `keys` gives what was seen since. */
  watchKeys(what?: 'written' | 'keydown'): void;
  keys(): readonly KeyTime[];
  /** Begins to watch one frame after another; `frames` gives what was seen since. */
  watchFrames(): void;
  frames(): FrameCount;
}

const period = 1000 / 60;
let seen: KeyTime[] = [];
let isWatching = false;
let watched: 'written' | 'keydown' = 'written';
let frameTimes: number[] | null = null;
let answer: Promise<number> = Promise.reject(new Error('no input is awaited'));
answer.catch(() => undefined);
let strike = answer;
let following: Promise<KeyTime> = Promise.reject(new Error('no key is awaited'));
following.catch(() => undefined);

const probe: Probe = {
  async go(hash, selectors) {
    await nextFrame();
    const start = performance.now();
    window.location.hash = hash;
    const ends = await Promise.all(selectors.map(painted));
    return ends.map((end) => end - start);
  },
  awaitInput(selector) {
    answer = new Promise((resolve, reject) => {
      const onInput = (event: Event) => {
        painted(selector).then((end) => resolve(end - event.timeStamp), reject);
      };
      document.addEventListener('input', onInput, { capture: true, once: true });
    });
  },
  shown: () => answer,
  awaitKey() {
    strike = new Promise((resolve, reject) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Alt') return;
        document.removeEventListener('keydown', onKey, { capture: true });
        nextFrame()
          .then(afterFrame)
          .then((end) => resolve(end - event.timeStamp), reject);
      };
      document.addEventListener('keydown', onKey, { capture: true });
    });
  },
  struck: () => strike,
  awaitFollowing(selector, isThere) {
    following = new Promise((resolve, reject) => {
      const onKey = (event: KeyboardEvent) => {
        const isSo = () => (document.querySelector(selector) !== null) === isThere;
        follow(event.timeStamp, isSo).then(resolve, reject);
      };
      document.addEventListener('keydown', onKey, { capture: true, once: true });
    });
  },
  followed: () => following,
  watchKeys(what = 'written') {
    seen = [];
    watched = what;
    if (isWatching) return;
    isWatching = true;
    let struck = 0;
    const onKey = (event: KeyboardEvent) => {
      // Of the two events only this one says when the key was struck, however late we are told.
      struck = event.timeStamp;
      if (watched === 'keydown') void watch(struck);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('beforeinput', () => void (watched === 'written' && watch(struck)), { capture: true });
  },
  keys: () => seen,
  watchFrames() {
    const times: number[] = (frameTimes = []);
    const onFrame = (time: number) => {
      if (frameTimes !== times) return;
      times.push(time);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  },
  frames() {
    const times = frameTimes ?? [];
    frameTimes = null;
    const first = times[0] ?? 0;
    const due = Math.round(((times.at(-1) ?? 0) - first) / period);
    return { due, missed: Math.max(0, due - (times.length - 1)) };
  },
};
(window as Probed<{ probe: Probe }>).probe = probe;

/**
 * A key comes at any moment between two frames. The frame that begins next after it must be laid out and painted
 * before the one after that begins: else the key missed it.
 */
async function watch(key: number): Promise<void> {
  const frame = await nextFrame();
  const end = await afterFrame();
  const next = frame + Math.ceil((key - frame) / period) * period;
  seen.push({ ms: end - key, missed: end > next + period });
}

async function follow(key: number, isSo: () => boolean): Promise<KeyTime> {
  const first = await nextFrame();
  const due = first + Math.ceil((key - first) / period) * period;
  for (let frame = 0; frame < 600; frame++) {
    if (frame > 0) await nextFrame();
    const isShown = isSo();
    const end = await afterFrame();
    if (isShown) return { ms: end - key, missed: end > due + 2 * period };
  }
  throw new Error('what follows a key did not come');
}

async function painted(selector: string): Promise<number> {
  const late = performance.now() + 60_000;
  for (;;) {
    await nextFrame();
    if (document.querySelector(selector) !== null) return afterFrame();
    if (performance.now() > late) throw new Error(`not on the screen after a minute: ${selector}`);
  }
}
