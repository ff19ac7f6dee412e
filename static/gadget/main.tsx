import { lazy, Suspense } from 'react';
import { Loading } from '../shared/states';
import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { configurationOf } from './configuration';
import { Gadget } from './gadget';

// Most people look at a gadget; few set one.
const GadgetEdit = lazy(() => import('./gadget-edit'));

start(({ extension, reader }) => {
  const configuration = configurationOf(extension['gadgetConfiguration']);
  if (textAt(extension, 'entryPoint') !== 'edit') return <Gadget configuration={configuration} reader={reader} />;
  return (
    <Suspense fallback={<Loading />}>
      <GadgetEdit configuration={configuration} />
    </Suspense>
  );
});
