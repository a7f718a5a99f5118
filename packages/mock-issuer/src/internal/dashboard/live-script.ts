/** Puts new rows on top as they come. Without scripts the page loads itself again instead. */
export const liveScript = `const rows=document.getElementById("rows"),empty=document.getElementById("empty"),live=document.getElementById("live");
const events=new EventSource("/dashboard/requests");
events.addEventListener("row",({data})=>{rows.insertAdjacentHTML("afterbegin",JSON.parse(data));while(rows.rows.length>200)rows.deleteRow(-1);rows.closest("table").hidden=false;empty.hidden=true});
events.addEventListener("cleared",()=>rows.replaceChildren());
events.onopen=()=>{live.hidden=false};events.onerror=()=>{live.hidden=true}`
