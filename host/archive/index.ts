export * from './site-json';
export { ARCHIVE_VERSION, ArchiveError, archiveOf, openArchive } from './read';
export type { SiteArchive } from './read';
export { writeArchive } from './write';
export { archiveUntil, rewind } from './rewind';
export type { ArchiveUntil } from './rewind';
