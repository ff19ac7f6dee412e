/** What Jira Cloud allows and charges, each figure with its source. */

/** Issues of a page of search/jql that asks for fields (field experience; the document names no figure for this case). */
export const SEARCH_PAGE_WITH_FIELDS = 100;
/** Issues of a page of search/jql that asks for `id` or `key` only (OpenAPI of search/jql: "up to 5000"). */
export const SEARCH_PAGE_IDS_ONLY = 5000;
/** Default page of search/jql (OpenAPI: default 50). */
export const SEARCH_PAGE_DEFAULT = 50;
/** Histories that `expand=changelog` hands over in a search, the newest ones; `total` says how many there are (community report, unconfirmed by the document). */
export const SEARCH_HISTORIES = 40;
/** Histories that `expand=changelog` hands over for one issue, newest first (OpenAPI of GET issue and issue/bulkfetch, field experience). */
export const ISSUE_HISTORIES = 100;
/** Default and highest page of GET issue/{key}/changelog (OpenAPI: default 100). */
export const CHANGELOG_PAGE = 100;
/** Default page of changelog/bulkfetch (OpenAPI: default 1000). */
export const BULK_CHANGELOG_PAGE = 1000;
/** Issues of one issue/bulkfetch (OpenAPI: 100). */
export const BULKFETCH_ISSUES = 100;
/** Issues that `reconcileIssues` may name (OpenAPI: 50). */
export const RECONCILE_ISSUES = 50;
/** Worklogs inside the fields of an issue; the rest is read from GET issue/{key}/worklog (field experience). */
export const WORKLOGS_IN_ISSUE = 20;
/** Projects of a page of project/search (OpenAPI: default and highest 50 without further permission; 100 is accepted). */
export const PROJECT_PAGE_DEFAULT = 50;
export const PROJECT_PAGE_MAX = 100;
/** Default and highest page of createmeta (OpenAPI: default 50, maximum 200; more is refused). */
export const CREATE_META_DEFAULT = 50;
export const CREATE_META_MAX = 200;
/** Default and highest page of Jira Service Management's own lists (OpenAPI: default 50, "up to the maximum set"; 100 by field experience). */
export const SERVICE_DESK_PAGE_DEFAULT = 50;
export const SERVICE_DESK_PAGE_MAX = 100;
/** Issues and projects of one permissions/check (OpenAPI: 1,000 each). */
export const PERMISSIONS_CHECK_OBJECTS = 1000;
/** Result lists behind page tokens that are kept; Jira's tokens live for seven days (OpenAPI), ours until 200 younger searches have more pages. */
export const OPEN_SEARCHES = 200;
/** A summary's longest text (Jira's own error message says 255). */
export const SUMMARY_LENGTH = 255;
/** Longest value of a text field of one line (Jira's own error message). */
export const TEXT_FIELD_LENGTH = 255;
/** Longest value of a text field of several lines (Jira's default of jira.text.field.character.limit). */
export const TEXT_AREA_LENGTH = 32_767;
/** Default page of label (OpenAPI: default 1000). */
export const LABEL_PAGE = 1000;
/** Groups of the group picker (OpenAPI: the system's limit for suggestions, 20 by its example). */
export const GROUPS_SUGGESTED = 20;

/** Points an app may use in an hour, over all customers, in Tier 1 (developer.atlassian.com, rate limiting). */
export const POINTS_PER_HOUR = 65_000;
/** Any request (developer.atlassian.com, rate limiting). */
export const POINTS_BASE = 1;
/** One core object (issue, project, comment, history …) handed over. */
export const POINTS_PER_OBJECT = 1;
/** One identity or permission object handed over. */
export const POINTS_PER_IDENTITY = 2;
/** `r` and `t` of the RateLimit header appear once this share of the budget is used. */
export const HEADER_FROM_SHARE = 0.8;
export const HOUR = 3_600_000;
