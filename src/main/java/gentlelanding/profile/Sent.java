package gentlelanding.profile;

import java.util.List;
import java.util.Map;

/** What a form sent, before anything of it is kept. */
interface Sent {

    /** What is wrong, by the name of the field; empty where all of it can be kept. */
    Map<String, Objection> errorsIn(ProfileDocument document);

    /** The document as it will be; only where there are no errors. */
    ProfileDocument applyTo(ProfileDocument document);

    /** What the parts that were sent say in that document. */
    Map<ProfileDocument.Part, List<String>> saysIn(ProfileDocument document);
}
