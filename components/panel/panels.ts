/** What stands under the head of the popup: the lists of this page, or what takes their place. */
export type Panel = 'lists' | 'steps' | 'bin' | 'coding';
