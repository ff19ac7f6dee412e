/** Who calls, as the platform says: what it hands over beside the payload, never anything a page sent. */
export interface Caller {
  /** Null where the platform names nobody. */
  readonly accountId: string | null;
}
