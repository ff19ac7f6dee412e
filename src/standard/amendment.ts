/** What Amendment 1 of 2024 adds to clause 4.1. It is kept outside the count of 212, which predates it. */
export const amendment = {
  id: '4.1-A1',
  clause: '4.1',
  source: 'ISO/IEC 20000-1:2018/Amd 1:2024',
  title: 'Climate change relevance decided',
  statement: 'It has been decided, with a traceable outcome, whether climate change matters for the organization and its SMS.',
  kind: 'document',
  evidence:
    'Dated line on the context page with the conclusion; the amendment also adds a note (no duty) that stakeholders may have climate-related needs.',
  processes: ['sms-governance'],
} as const;
