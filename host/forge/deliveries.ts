import type { FunctionHost, InvokeResult, ProductEvent, QueueEvent, QueueService } from '../seams';
import type { HostClock } from '../storage';
import { QUEUE_LIMITS } from '../storage/limits';
import { RETRY_AFTER_SECONDS, TRIGGER_RETRIES } from './limits';
import { modulesOf } from './manifest';
import type { AppManifest, ManifestModule } from './manifest';

/** Queue events that run at once: the platform runs many, so an app must bear it. */
const AT_ONCE = 4;

interface PendingTrigger {
  trigger: ManifestModule;
  body: Record<string, unknown>;
  dueAt: number;
  retries: number;
}

/** What a function returns to be called again: `InvocationError` of @forge/events, as JSON. */
interface RetryRequest {
  retryAfter: number;
  retryReason: string;
  retryData: unknown;
}

const retryRequestIn = (result: InvokeResult): RetryRequest | null => {
  const body = result.success ? (result.body as { _retry?: boolean; retryOptions?: Partial<RetryRequest> } | null | undefined) : null;
  if (!body?._retry) return null;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData = null } = body.retryOptions ?? {};
  return { retryAfter, retryReason, retryData };
};

/** Runs of `work` follow one another, whoever starts them. */
const oneAtATime = (work: () => Promise<number>): (() => Promise<number>) => {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

export interface Deliveries {
  /** Queues a product event for every trigger that asks for it. */
  enqueue(event: ProductEvent): void;
  /** Delivers what is due by the clock, until nothing is due or on its way. Answers how many events were delivered. */
  deliver(): Promise<number>;
  /** The same for product events alone. */
  deliverTriggers(): Promise<number>;
  /** The same for queue events alone. */
  deliverQueue(): Promise<number>;
  /** When the next of the waiting events falls due; null when none waits. */
  nextDueAt(): number | null;
  /** Makes every waiting event due now. */
  hurry(): void;
}

/**
 * Brings product events to triggers and queue events to consumers. Triggers have no user (no principal); a trigger is called again only
 * when it asks for it, a consumer also when it throws (developer.atlassian.com/platform/forge/events-reference/product_events,
 * /runtime-reference/async-events-api).
 */
export const createDeliveries = (options: {
  manifest: AppManifest;
  functions: Pick<FunctionHost, 'invoke'>;
  queue: QueueService & { nextDueAt(): number | null; hurry(): void };
  clock: HostClock;
  complain: (message: string) => void;
}): Deliveries => {
  const { manifest, functions, queue, clock, complain } = options;
  const waiting: PendingTrigger[] = [];
  for (const trigger of modulesOf(manifest, 'trigger')) {
    if (trigger.filter?.expression === undefined) continue;
    throw new Error(`manifest.yml: trigger '${trigger.key}' has filter.expression, which the host does not model: take it out to run here`);
  }

  const enqueue = (event: ProductEvent): void => {
    for (const trigger of modulesOf(manifest, 'trigger')) {
      if (!trigger.events?.includes(event.eventType)) continue;
      if (event.self && trigger.filter?.ignoreSelf) continue;
      // Each trigger gets its own copy, as it would over the wire.
      const body = structuredClone({ eventType: event.eventType, ...event.payload, selfGenerated: event.self });
      waiting.push({ trigger, body, dueAt: clock.now(), retries: 0 });
    }
  };

  const deliverTrigger = async (pending: PendingTrigger): Promise<void> => {
    const { trigger, body } = pending;
    const result = await functions.invoke(trigger.function ?? '', body, { moduleKey: trigger.key, moduleType: 'trigger' });
    const retry = retryRequestIn(result);
    if (!retry) return;
    if (pending.retries >= TRIGGER_RETRIES)
      return complain(`trigger ${trigger.key}: ${String(body['eventType'])} given up after ${TRIGGER_RETRIES} retries`);
    const retries = pending.retries + 1;
    const retryContext = { retryCount: retries, retryReason: retry.retryReason, retryData: retry.retryData };
    const wait = Math.min(Math.max(retry.retryAfter, 1), RETRY_AFTER_SECONDS);
    waiting.push({ trigger, body: { ...body, retryContext }, dueAt: clock.now() + wait * 1000, retries });
  };

  const triggersDue = async (): Promise<number> => {
    let delivered = 0;
    for (;;) {
      const index = waiting.findIndex((pending) => pending.dueAt <= clock.now());
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (!next) return delivered;
      await deliverTrigger(next);
      delivered += 1;
    }
  };

  const consume = async (event: QueueEvent): Promise<void> => {
    const consumer = modulesOf(manifest, 'consumer').find((module) => module.queue === event.queueName);
    if (!consumer?.function) {
      complain(`queue ${event.queueName}: no consumer with a function`);
      return queue.settle(event, 'done');
    }
    const { queueName, jobId, eventId, body, concurrency, retry } = event;
    const retentionWindow = {
      startTime: new Date(event.dueAt).toISOString(),
      remainingTimeMs: QUEUE_LIMITS.retentionMs - (clock.now() - event.dueAt),
    };
    const asyncEvent = {
      queueName,
      jobId,
      eventId,
      body,
      ...(concurrency ? { concurrency } : {}),
      ...(retry ? { retryContext: { ...retry, retentionWindow } } : {}),
    };
    const result = await functions.invoke(consumer.function, asyncEvent, {
      moduleKey: consumer.key,
      moduleType: 'consumer',
      chain: event.chain,
    });
    queue.settle(event, result.success ? (retryRequestIn(result) ?? 'done') : 'failed');
  };

  const queueDue = async (): Promise<number> => {
    let delivered = 0;
    const work = async (): Promise<void> => {
      for (let event = queue.take(); event; event = queue.take()) {
        delivered += 1;
        await consume(event);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return delivered;
  };

  // Whoever asks while a delivery runs waits for it: else "nothing is due" could be said while an event is on its way.
  const deliverTriggers = oneAtATime(triggersDue);
  const deliverQueue = oneAtATime(queueDue);

  return {
    enqueue,
    deliverTriggers,
    deliverQueue,
    deliver: async () => {
      let delivered = 0;
      for (;;) {
        const now = (await deliverTriggers()) + (await deliverQueue());
        if (now === 0) return delivered;
        delivered += now;
      }
    },
    nextDueAt: () => {
      const due = [...waiting.map((pending) => pending.dueAt), queue.nextDueAt()].filter((instant) => instant !== null);
      return due.length === 0 ? null : Math.min(...due);
    },
    hurry: () => {
      for (const pending of waiting) pending.dueAt = Math.min(pending.dueAt, clock.now());
      queue.hurry();
    },
  };
};
