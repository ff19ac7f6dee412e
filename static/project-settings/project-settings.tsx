import Heading from '@atlaskit/heading';
import { useCallback } from 'react';
import { call } from '../shared/call';
import type { Reader } from '../shared/figures';
import { Failed, Loading } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { ProjectForm } from './project-form';
import '../settings-page/set-up.css';
import '../settings-page/parts.css';

/** A project's own part of the site map, for the administrators of the project. In: the id of the project. */
export function ProjectSettings({ project, reader }: { project: string; reader: Reader }) {
  const map = useReply(useCallback(() => call('projectMap', { project }), [project]));
  const vocabulary = useReply(useCallback(() => call('vocabulary'), []));
  const failed = [map, vocabulary].find(({ state }) => state.phase === 'failed');
  return (
    <main className="set-up" data-testid="project-settings-root">
      <Heading size="large" as="h1">
        ISO 20000 in this project
      </Heading>
      {failed?.state.phase === 'failed' ? (
        <Failed problem={failed.state.problem} onRetry={failed.again} retrying={failed.state.retrying} />
      ) : map.state.phase === 'ready' && vocabulary.state.phase === 'ready' ? (
        <ProjectForm first={map.state.value} vocabulary={vocabulary.state.value} reader={reader} />
      ) : (
        <Loading lines={8} />
      )}
    </main>
  );
}
