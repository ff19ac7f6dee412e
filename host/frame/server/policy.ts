import { load } from 'cheerio';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';

/** Path on the frame's origin to which the browser reports what the policy blocked. */
export const CSP_REPORT_PATH = '/__csp';

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/**
 * Atlassian's own content security policy for a page of Custom UI, with our collector in place of Atlassian's.
 * @param html the page as it is sent
 * @param permissions `permissions` of the manifest
 * @param siteHost host and port of the page that embeds the frame
 */
export const policyFor = (html: string, permissions: unknown, siteHost: string): string => {
  // The manifest is parsed YAML: whether its permissions are well-formed is what Atlassian's manifest schema checks, in `npm run check`.
  const details = new CSPProcessingService({ info: () => {} }, load).getCspDetails(html, (permissions ?? {}) as Permissions);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteHost })
    .map((directive) => (directive.startsWith('report-uri') ? `report-uri ${CSP_REPORT_PATH}` : directive))
    .join('; ');
};

/** Puts the bridge first in <head>, as Forge does, and the script that tells the embedding page the height. No inline script. */
export const withBridge = (html: string): string => {
  const page = load(html);
  page('head').prepend(
    '<script src="/__bridge__/bridge.js"></script><script src="/__bridge__/iframeResizer.contentWindow.min.js" defer></script>',
  );
  return page.html();
};
