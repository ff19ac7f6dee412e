/** The instant at which the site was exported; the host's clock starts here. */
export const DEMO_NOW = Date.parse('2026-10-31T14:00:00.000Z');
