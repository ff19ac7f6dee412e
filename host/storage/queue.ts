import { randomUUID } from 'node:crypto';
import type { Clock, QueueEvent, QueueService, ServiceReply } from '../seams';
import { QUEUE_LIMITS } from './limits';

export interface QueueOptions {
  /** Delivers every n-th event a second time, as an at-least-once queue may. */
  duplicateEvery?: number;
  /** Gets a line when an event is lost: given up after its last retry, or too old. */
  complain?: (message: string) => void;
  /** Queues that have a consumer; a push to any other is refused. Default: any queue. */
  queues?: readonly string[];
  /** Queues whose consumer may run longer than 55 s: their events must be smaller. */
  longQueues?: readonly string[];
}

/** The queues, and when they want to be asked again. */
export interface HostQueue extends QueueService {
  /** When the next event that is not being delivered falls due; null when there is none. */
  nextDueAt(): number | null;
  /** Makes every waiting event due now. */
  hurry(): void;
}

interface Push {
  queueName?: string;
  jobId?: string;
  payload?: { body?: unknown; delayInSeconds?: number; concurrency?: { key: string; limit: number } }[];
}

interface Entry {
  event: QueueEvent;
  pushedAt: number;
  inFlight: boolean;
  /** A copy delivered on purpose: its outcome decides nothing. */
  duplicate: boolean;
  retries: number;
}

interface Job {
  success: number;
  inProgress: number;
  failed: number;
  queueName: string;
  cancelled: boolean;
}

const refuse = (status: number, errorMessage: string): ServiceReply => ({ status, body: { errorMessage, message: errorMessage } });

/**
 * The app's queues: at least once, in no promised order, with delays, retries and concurrency keys, all by the host's clock. Bodies as
 * @forge/events 3.0.8 sends them. An event stays pending until it is settled as done, or given up after its last retry.
 */
export const createQueue = (clock: Clock, options: QueueOptions = {}): HostQueue => {
  const complain = options.complain ?? (() => undefined);
  const entries = new Map<string, Entry>();
  const byEvent = new WeakMap<QueueEvent, Entry>();
  const jobs = new Map<string, Job>();
  let pushed = 0;
  let pushes = 0;

  const add = (event: QueueEvent, duplicate: boolean): void => {
    const entry: Entry = { event, pushedAt: clock.now(), inFlight: false, duplicate, retries: 0 };
    entries.set(duplicate ? `${event.eventId} again` : event.eventId, entry);
  };
  const drop = (entry: Entry): void => {
    entries.delete(entry.duplicate ? `${entry.event.eventId} again` : entry.event.eventId);
  };

  const publish = (body: unknown, chain: number): ServiceReply => {
    pushes += 1;
    const { queueName, jobId, payload } = (body ?? {}) as Push;
    if (!queueName || !jobId || !Array.isArray(payload) || payload.length === 0)
      return refuse(400, 'queueName, jobId and payload are required.');
    if (options.queues && !options.queues.includes(queueName)) return refuse(400, `No consumer is defined for the queue ${queueName}.`);
    if (payload.length > QUEUE_LIMITS.eventsPerPush)
      return refuse(400, `At most ${QUEUE_LIMITS.eventsPerPush} events can be pushed at once.`);
    if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.pushBytes)
      return refuse(413, `The payload is over ${QUEUE_LIMITS.pushBytes} bytes.`);
    const largest = Math.max(...payload.map((event) => Buffer.byteLength(JSON.stringify(event.body ?? null))));
    if (options.longQueues?.includes(queueName) && largest > QUEUE_LIMITS.longConsumerEventBytes)
      return refuse(413, `An event for a long-running consumer is over ${QUEUE_LIMITS.longConsumerEventBytes} bytes.`);
    const delays = payload.map((event) => event.delayInSeconds ?? 0);
    if (delays.some((delay) => !(delay >= 0 && delay <= QUEUE_LIMITS.delaySeconds))) {
      return refuse(400, `A delay is from 0 to ${QUEUE_LIMITS.delaySeconds} seconds.`);
    }
    if (chain > QUEUE_LIMITS.chainPushes) {
      complain(`queue ${queueName}: more than ${QUEUE_LIMITS.chainPushes} pushes in a chain of invocations`);
      return refuse(405, 'The limit of pushes in a chain of invocations is reached.');
    }
    const job = jobs.get(jobId) ?? { success: 0, inProgress: 0, failed: 0, queueName, cancelled: false };
    jobs.set(jobId, job);
    payload.forEach((pushedEvent, index) => {
      const dueAt = clock.now() + (delays[index] ?? 0) * 1000;
      const concurrency = pushedEvent.concurrency ? { concurrency: pushedEvent.concurrency } : {};
      const event: QueueEvent = {
        queueName,
        jobId,
        eventId: randomUUID(),
        body: structuredClone(pushedEvent.body),
        dueAt,
        chain,
        ...concurrency,
      };
      job.inProgress += 1;
      add(event, false);
      pushed += 1;
      if (options.duplicateEvery && pushed % options.duplicateEvery === 0) add({ ...event }, true);
    });
    return { status: 201, body: {} };
  };

  const jobOf = (body: unknown): Job | undefined => {
    const { queueName, jobId } = (body ?? {}) as Push;
    const job = jobs.get(jobId ?? '');
    return job && job.queueName === queueName ? job : undefined;
  };

  const giveUp = (entry: Entry, why: string): void => {
    drop(entry);
    if (entry.duplicate) return;
    const job = jobs.get(entry.event.jobId);
    if (job) {
      job.inProgress -= 1;
      job.failed += 1;
    }
    complain(`queue ${entry.event.queueName}: event ${JSON.stringify(entry.event.body)} given up: ${why}`);
  };

  const hasRoom = (event: QueueEvent): boolean => {
    if (!event.concurrency) return true;
    const { key, limit } = event.concurrency;
    const running = [...entries.values()].filter((entry) => entry.inFlight && entry.event.concurrency?.key === key);
    return running.length < limit;
  };

  const take = (): QueueEvent | null => {
    const now = clock.now();
    let next: Entry | null = null;
    for (const entry of entries.values()) {
      if (entry.inFlight || entry.event.dueAt > now) continue;
      if (now - entry.pushedAt > QUEUE_LIMITS.retentionMs) giveUp(entry, 'older than 24 hours');
      else if ((!next || entry.event.dueAt < next.event.dueAt) && hasRoom(entry.event)) next = entry;
    }
    if (!next) return null;
    next.inFlight = true;
    const delivered = structuredClone(next.event);
    byEvent.set(delivered, next);
    return delivered;
  };

  const settle: QueueService['settle'] = (event, outcome) => {
    const entry = byEvent.get(event);
    if (!entry) throw new Error(`event ${event.eventId} was not taken from this queue`);
    byEvent.delete(event);
    entry.inFlight = false;
    if (entry.duplicate) return drop(entry);
    const job = jobs.get(entry.event.jobId);
    if (outcome === 'done' || job?.cancelled) {
      drop(entry);
      if (job && !job.cancelled) {
        job.inProgress -= 1;
        job.success += 1;
      }
      return;
    }
    if (entry.retries >= QUEUE_LIMITS.retries) return giveUp(entry, `failed after ${QUEUE_LIMITS.retries} retries`);
    const backoff = Math.min(QUEUE_LIMITS.firstBackoffSeconds * 2 ** entry.retries, QUEUE_LIMITS.delaySeconds);
    entry.retries += 1;
    const asked = outcome === 'failed' ? null : outcome;
    const wait = asked ? Math.min(Math.max(asked.retryAfter, 1), QUEUE_LIMITS.retryAfterSeconds) : backoff;
    entry.event = {
      ...entry.event,
      dueAt: clock.now() + wait * 1000,
      retry: {
        retryCount: entry.retries,
        retryReason: asked?.retryReason ?? 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
        retryData: asked?.retryData ?? null,
      },
    };
  };

  return {
    publish,
    pushes: () => pushes,
    stats: (body) => {
      const job = jobOf(body);
      return job
        ? { status: 200, body: { success: job.success, inProgress: job.inProgress, failed: job.failed } }
        : refuse(404, 'No such job.');
    },
    cancel: (body) => {
      const job = jobOf(body);
      if (!job) return refuse(404, 'No such job.');
      const { jobId } = body as Push;
      for (const entry of [...entries.values()]) if (entry.event.jobId === jobId && !entry.inFlight) drop(entry);
      job.cancelled = true;
      job.inProgress = 0;
      return { status: 204 };
    },
    take,
    settle,
    pending: () => entries.size,
    hurry: () => {
      const now = clock.now();
      for (const entry of entries.values()) if (!entry.inFlight) entry.event = { ...entry.event, dueAt: Math.min(entry.event.dueAt, now) };
    },
    nextDueAt: () => {
      const waiting = [...entries.values()].filter((entry) => !entry.inFlight).map((entry) => entry.event.dueAt);
      return waiting.length === 0 ? null : Math.min(...waiting);
    },
  };
};
