import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../../shared/states';
import type PickerOf from './picker';

const Picker = lazy(() => import('./picker'));

/** The picker with its place held while it loads. */
export const LazyPicker = (props: ComponentProps<typeof PickerOf>) => (
  <Suspense fallback={<Loading lines={1} />}>
    <Picker {...props} />
  </Suspense>
);
