// Fills the store of a measurement; run as a process of its own, so that the memory and the code it warms are not measured.
import { fillBigStore } from './bigStore.ts';

const [dataDir = '', apprentices = '0', weeks = '0', scoreRows = '0'] = process.argv.slice(2);
fillBigStore(dataDir, { apprentices: Number(apprentices), weeks: Number(weeks), scoreRows: Number(scoreRows) });
