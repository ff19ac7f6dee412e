import type { Lifecycle } from '../../record/vocabulary';
import type { LifecycleSigns, SignsOf } from './lifecycle';
import { managementLifecycles } from './lifecycles-management';
import { operationLifecycles } from './lifecycles-operation';

/** The lifecycles, each with the names that are its own. */
export const lifecycles: SignsOf<Lifecycle> = { ...operationLifecycles, ...managementLifecycles };

/** The signs of a lifecycle, whatever the lifecycle. */
export const signsOfLifecycle = (lifecycle: Lifecycle): LifecycleSigns => lifecycles[lifecycle];
