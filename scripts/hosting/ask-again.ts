import { hash } from 'node:crypto';
import { Agent } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { request } from './request.ts';

/** How many requests wait for an answer at any time. */
const atOnce = 20;

// A thread that asks for an address until it gets a message. Then it sends how often it asked, and every answer that it saw: the digest
// of a page, or what went wrong.
const url = String(workerData);
const seen = new Set<string>();
const agent = new Agent({ keepAlive: true });
let [count, isAsking] = [0, true];

const ask = async (): Promise<void> => {
  while (isAsking) {
    count += 1;
    try {
      const { status, body } = await request(url, {}, agent);
      seen.add(status === 200 ? hash('sha256', body) : `status ${status}`);
    } catch (error) {
      seen.add(String(error));
    }
  }
};

const clients = Array.from({ length: atOnce }, ask);
parentPort?.once('message', () => {
  isAsking = false;
  void Promise.all(clients).then(() => {
    agent.destroy();
    parentPort?.postMessage({ count, seen: [...seen] });
  });
});
