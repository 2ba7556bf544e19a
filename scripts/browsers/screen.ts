import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PNG } from 'pngjs';
import type { WindowSize } from './engine.ts';
import { startProgram } from './started-program.ts';

/** A screen in memory, for programs that need one. */
export interface Screen {
  /** The value of `DISPLAY` for them. */
  readonly display: string;
  /** Returns a picture of its top left corner, as PNG, when nothing on it moves any more. */
  readonly picture: (size: WindowSize) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

/** Starts a screen. */
export async function startScreen(xvfb: string): Promise<Screen> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-screen-'));
  // The pointer is in the middle: on a large screen it is beside the windows, and over no link.
  const screen = startProgram(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '2600x1700x24', '-nolisten', 'tcp', '-fbdir', folder],
    {},
  );
  const [, display = ''] = await screen.waitFor(/^(\d+)$/m);
  const read = () => readFile(path.join(folder, 'Xvfb_screen0'));
  return {
    display: `:${display}`,
    picture: async (size) => {
      let [before, now] = [await read(), Buffer.alloc(0)];
      for (let left = 30; left > 0 && !before.equals(now); left -= 1) {
        await setTimeout(100);
        [before, now] = [now, await read()];
      }
      return pictureOf(now, size);
    },
    stop: async () => {
      await screen.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Returns the top left corner of an X window dump (XWD) with 32 bits for each pixel, as PNG. */
function pictureOf(dump: Buffer, { width, height }: WindowSize): Buffer {
  const field = (index: number) => dump.readUInt32BE(4 * index);
  const [headerSize, rowSize, colours] = [field(0), field(12), field(19)];
  const start = headerSize + 12 * colours;
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = start + y * rowSize + 4 * x;
      const pixel = [dump[from + 2], dump[from + 1], dump[from], 255];
      for (const [channel, value] of pixel.entries())
        png.data[4 * (y * width + x) + channel] = value ?? 0;
    }
  return PNG.sync.write(png);
}
