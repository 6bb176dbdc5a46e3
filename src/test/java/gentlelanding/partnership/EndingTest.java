package gentlelanding.partnership;

import static gentlelanding.partnership.Partnering.codeFrom;
import static gentlelanding.partnership.Partnering.joined;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import gentlelanding.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EndingTest extends WebTest {

    @Autowired
    Partnerships partnerships;

    private Browser sam;
    private Browser kim;
    private String path;

    @BeforeEach
    void twoPartners() {
        sam = person("Sam");
        kim = person("Kim");
        path = joined(kim, sam);
    }

    @Test
    void leavesNeitherRowNorKeyNorName() {
        var id = idIn(path);

        var answer = sam.post(path + "/end");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/partners");
        assertThat(count("select count(*) from partnership where id = ?", id)).isZero();
        assertThat(count("select count(*) from vault_key where owner = ?", id)).isZero();
        assertThat(count("select count(*) from invitation where id = ?", id)).isZero();
        assertThat(kim.get("/partners").text()).contains("Nobody is here yet").doesNotContain("Sam");
        assertThat(sam.get("/partners").text()).contains("Nobody is here yet").doesNotContain("Kim");
        assertThat(kim.post(path + "/end").status()).isEqualTo(404);
    }

    @Test
    void answersAFormSentTwiceAlike() {
        var first = sam.post(path + "/end", "once", "goodbye");
        var again = sam.post(path + "/end", "once", "goodbye");

        assertThat(again.response().getHeader("Location"))
                .isEqualTo(first.response().getHeader("Location"));
    }

    @Test
    void isForItsMembersAlone() {
        var other = person("Robin");

        var theirs = other.post(path + "/end");
        var unknown = other.post("/partners/" + UUID.randomUUID() + "/end");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.normalised()).isEqualTo(unknown.normalised());
        assertThat(kim.get("/partners").text()).contains("Sam");
    }

    @Test
    void endsTheOpenCodesOfWhoeverLeaves() {
        var ofTheOneWhoLeaves = codeFrom(sam);
        var ofTheOther = codeFrom(kim);

        sam.post(path + "/end");

        assertThat(kim.post("/join", "code", ofTheOneWhoLeaves).status()).isEqualTo(422);
        assertThat(person("Robin").post("/join", "code", ofTheOther).status()).isEqualTo(200);
    }

    @Test
    void letsTheTwoBeginAgain() {
        sam.post(path + "/end");

        assertThat(joined(sam, kim)).isNotEqualTo(path);
        assertThat(kim.get("/partners").text()).contains("Sam");
    }

    @Test
    void leavesOtherPartnershipsAlone() {
        var robin = person("Robin");
        joined(robin, sam);

        sam.post(path + "/end");

        assertThat(sam.get("/partners").text()).contains("Robin").doesNotContain("Kim");
    }

    @Test
    void showsEachMemberTheirOwnSideInTwoStatements() {
        var id = new PartnershipId(idIn(path));
        var first = member("first_account", id);
        var second = member("second_account", id);
        var sides = new ArrayList<Partnership.Side>();

        var statements = CountedStatements.during(
                () -> sides.add(partnerships.of(id, first).orElseThrow()));
        sides.add(partnerships.of(id, second).orElseThrow());

        assertThat(statements).hasSize(2);
        assertThat(sides.get(0).first()).isTrue();
        assertThat(sides.get(0).partner()).isEqualTo(second);
        assertThat(sides.get(1).partner()).isEqualTo(first);
        assertThat(sides.get(0).myName()).isEqualTo(sides.get(1).partnerName());
        assertThat(List.of(sides.get(0).myName(), sides.get(0).partnerName())).containsExactlyInAnyOrder("Kim", "Sam");
        assertThat(partnerships.of(id, new AccountId(UUID.randomUUID()))).isEmpty();
        assertThat(partnerships.of(new PartnershipId(UUID.randomUUID()), first)).isEmpty();
    }

    @Test
    void listsManyPartnersAndInvitationsWithinFiveStatements() {
        joined(person("Robin"), sam);
        joined(sam, person("Alex"));
        codeFrom(sam);
        codeFrom(sam);

        assertThat(CountedStatements.during(() -> sam.get("/partners"))).hasSizeLessThanOrEqualTo(5);
    }

    private AccountId member(String column, PartnershipId id) {
        var query = "select " + column + " from partnership where id = ?";
        return new AccountId(jdbc.queryForList(query, UUID.class, id.value()).get(0));
    }

    private static UUID idIn(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private int count(String query, UUID id) {
        var count = jdbc.queryForObject(query, Integer.class, id);
        return count == null ? 0 : count;
    }
}
