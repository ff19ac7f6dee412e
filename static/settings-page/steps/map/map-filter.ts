/** What of the map is shown, and which doubts were looked at. */
export type MapFilter = {
  search: string;
  doubtsOnly: boolean;
  lookedAt: ReadonlySet<string>;
  /** Notes that a doubt was looked at. */
  look: (key: string) => void;
};
